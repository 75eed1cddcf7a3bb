"""Recommend: wants advice: a gift, an outfit, what suits, what goes with what."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
what should i wear to a {occasion} | suggest something to wear for {occasion} | what do people wear to a {occasion}
{occasion} me kya pehnu | {occasion} ke liye kya pehen sakte hai | {occasion} में क्या पहनना चाहिए
{occasion} के लिए क्या पहनूँ बताओ | {occasion} la kay ghalu | {occasion} साठी काय घालू

gift ideas for {gender} | what can i gift my {gender} | suggest a present for {gender} | {gender} ke liye gift batao
{gender} ko kya gift du | {gender} के लिए तोहफा बताइए | {gender} को क्या उपहार दूँ | {gender} sathi gift suchva
{gender} साठी भेटवस्तू सुचवा

recommend me something | suggest me something nice | what do you recommend | any suggestions
kuch accha suggest karo | aap hi batao kya lu | कुछ अच्छा सुझाओ | आप क्या सुझाव देंगे | kahitari changla suchva
तुम्ही काय सुचवाल

build a complete outfit for {occasion} | put together a look for {occasion} in {amount}
i need a full outfit head to toe | {occasion} ke liye poora outfit banao | pura look set karo {amount} me
{occasion} के लिए पूरा आउटफिट बनाओ | {occasion} sathi purna outfit suchva | {occasion} साठी पूर्ण लूक तयार करा

what goes well with a {colour} {category} | what to pair with {category}
which {category} matches a {colour} {category} | {colour} {category} ke saath kya jayega
iske saath kya match karega | {colour} {category} के साथ क्या अच्छा लगेगा | {category} barobar kay chan disel
{colour} {category} सोबत काय शोभेल

which colour suits me | which colour would look good on dark skin | i am fair, what shade should i pick
mujhpe kaunsa rang accha lagega | sawle rang pe kaunsa color suit karega | मुझ पर कौन सा रंग अच्छा लगेगा
गोरे रंग पर कौन सा कलर जंचेगा | mala konta rang shobhel | मला कोणता रंग छान दिसेल

which cut suits a short person | i'm tall and thin, which fit should i take | what style hides a tummy
mote logo ke liye kaunsa style sahi hai | chhoti height pe kya accha lagega
मोटे लोगों पर कौन सी फिटिंग अच्छी लगती है | kami unchi asel tar konti style ghalavi
उंची कमी आहे, कोणती स्टाइल शोभेल

which one should i buy | which is better of the two | help me choose | can't decide, pick one for me
dono me se kaunsa lu | kaunsa better rahega | दोनों में से कौन सा लूँ | कौन सा अच्छा रहेगा बताओ | konta gheu suchva
दोन्हीपैकी कोणता घेऊ

i have {amount} and need a gift | gift under {amount} for my {gender} | {amount} ke budget me {gender} ke liye gift
{amount} में {gender} के लिए गिफ्ट | {amount} paryant {gender} sathi bhet

what is in fashion these days | what is trendy for {gender} this season | which styles are in
aajkal kya fashion me hai | aajkal kya trend chal raha hai | आजकल फैशन में क्या है | sadhya fashion madhe kay ahe
सध्या काय ट्रेंडमध्ये आहे

style me | be my stylist | give me styling tips | styling advice chahiye | स्टाइलिंग में मदद करो
styling che salle dya | मला स्टाइल सल्ला द्या

i am going to {city} in winter what should i pack | packing for a {occasion}, what clothes do i need
goa ja rahe hai kya kya kapde le jau | मनाली जा रहा हूँ क्या पहनूँ | mahabaleshwar la janar kay kapde gheu
फिरायला जातोय, कोणते कपडे घेऊ

first date outfit ideas | what should a groom wear | dress code is smart casual, what does that mean for me
interview ke liye kaisa dress sahi hoga | ladke wale dekhne aa rahe hai kya pehnu
लड़के वाले देखने आ रहे हैं क्या पहनूँ | mulakhatila kay ghalave | मुलाखतीला काय घालावं

is {colour} a good colour for {occasion} | can i wear {colour} to a {occasion}
{occasion} me {colour} pehen sakte hai kya | क्या {occasion} में {colour} पहन सकते हैं
{occasion} la {colour} ghalu shakto ka | {occasion} ला {colour} चालेल का

return gifts for a naming ceremony, ideas | rakhi pe behen ko kya du | what do i give a newborn
teachers day gift suggestion | raksha bandhan gift for sister | राखी पर बहन को क्या दूँ
bhaubeejela bahinila kay deu | भाऊबीजेला बहिणीला काय देऊ

what would look good on me | find something that suits me | mujhe kya suit karega | मुझे क्या जंचेगा
mala kay shobhun disel

matching outfits for couple on {occasion} | family twinning ideas | couple ke liye matching kapde suggest karo
मैचिंग कपड़े सुझाओ पति पत्नी के लिए | navra baykosathi matching kapde suchva

which fabric is best for summers | what material should i choose for humid weather
garmi me kaunsa kapda best rahega | गर्मी में कौन सा कपड़ा अच्छा रहेगा | unhalyat konta kapad changla
उन्हाळ्यात कोणतं कापड बरं

what shoes go with a {category} | which bag would match this | iske saath kaunse joote pehnu
इसके साथ कौन से जूते पहनूँ | yavar konte boot ghalu | यावर कोणती पर्स शोभेल

i don't know what to buy for {gender}, they like simple things | my {gender} loves {colour}, any idea
meri {gender} ko simple cheeze pasand hai kya lu | मेरी {gender} को {colour} पसंद है, क्या लूँ
tila {colour} avadto kay gheu

complete my look | anything else to go with it | iske saath aur kya le sakta hu | लुक पूरा करने के लिए और क्या लूँ
ajun kay gheu yasobat

i have a {occasion} coming up and no clue what to wear | {occasion} aa raha hai samajh nahi aa raha kya pehnu
{occasion} आ रहा है क्या पहनूँ समझ नहीं आता | {occasion} ahe kay ghalu kalat nahi
{occasion} आहे, काय घालू कळत नाही

my {gender}'s birthday is next week what to buy | {gender} ka birthday hai kya du | {gender} का जन्मदिन है क्या दूँ
{gender} cha vadhdivas ahe kay deu | {gender} चा वाढदिवस आहे काय घेऊ | anniversary gift for my {gender}
wedding gift for a couple

does {colour} go with {colour} | {colour} ke saath {colour} chalega | will {colour} and {colour} clash
{colour} के साथ {colour} चलेगा | {colour} barobar {colour} chalel ka | {colour} वर {colour} शोभेल का
does {colour} look good on wheatish skin

how should i style this {category} | ways to wear a {category} | {category} kaise style kare
{category} को कैसे पहनें | {category} kashi style karu | {category} कशी स्टाइल करू | styling ideas with {category}

what would you pick if you were me | your choice | you decide | tum bolo kya lu | आप बताओ क्या लूँ
tumhich sanga kay gheu | तुम्हीच ठरवा | aapki pasand bata do

i'm plus size what looks good | clothes to look slim | pear shaped body which {category} | mota hu kya jachega
पतला दिखने के लिए क्या पहनूँ | barik disnyasathi kay ghalu | जाड आहे, काय शोभेल

best {category} for {occasion}, your suggestion | suggest a good {category} | koi acchi {category} suggest karo
अच्छी {category} सुझाओ | changli {category} suchva | चांगली {category} सुचवा | recommend a {category} for {gender}

what do brides wear these days | dulhe ke bhai ko kya pehnna chahiye | बारात में क्या पहनें | haldi me kya pehnu
sangeet ke liye look batao | haladila kay ghalave | हळदीला काय घालू | mehendi outfit idea

first day of college what to wear | college fest outfit ideas | farewell me kya pehne | फेयरवेल में क्या पहनूँ
office party me kya pehnu | gathering sathi kay ghalu | गॅदरिंगला काय घालू | convocation ke liye kya sahi rahega

is {category} or {category} better for {occasion} | {category} lu ya {category} | {category} लूँ या {category}
{category} gheu ki {category} | {category} घेऊ की {category} | should i go for {colour} or {colour}

gift hamper idea under {amount} | {amount} me kya gift de sakte hai | {amount} में क्या तोहफा दे सकते हैं
{amount} madhe kay bhet deta yeil | {amount} पर्यंत भेट सुचवा | secret santa gift {amount}

outfit for a beach vacation | goa trip ke liye outfit | pahadon pe jaane ke liye kya kapde le
पहाड़ों पर क्या पहनें | himachal sathi kay kapde | ट्रेकला काय घालावं | monsoon me kya pehne
winter wedding outfit help

which {category} would suit my {gender} | meri {gender} pe kaunsi {category} acchi lagegi
मेरी {gender} पर कौन सी {category} अच्छी लगेगी | {gender} la konti {category} chan disel
{gender} ला कोणती {category} शोभेल

something nice for {gender}, surprise me | kuch special chahiye {gender} ke liye, idea do
{gender} के लिए कुछ खास सुझाइए | {gender} sathi khas kahitari suchva | {gender} साठी खास काहीतरी सुचवा

is {colour} in trend | are {category} still in fashion | kya {category} ka fashion hai abhi
{category} का फैशन चल रहा है क्या | {category} chi fashion ahe ka | what's trending in {category}, advise me

what would look nice on my {gender} | naming ceremony outfit for {gender} | thread ceremony me kya pehne
मुंडन में क्या पहनें | barshala kay ghalave | बारशाला काय घालावं | doha jevan sathi kay ghalu
गोद भराई के लिए क्या पहनूँ | housewarming gift idea

does {colour} suit a dark complexion | {colour} kis skin tone pe accha lagta hai | साँवले रंग पर {colour}
savlya rangavar {colour} chalel ka | सावळ्या रंगावर {colour} शोभेल का | would {colour} look nice on me

which blouse for this {category} | is {category} ke saath kya pehnu | इस {category} के साथ क्या पहनूँ
ya {category} sobat kay ghalu | या {category} सोबत काय घालू | jewellery to match a {colour} {category}
kaunsi jutti is {category} ke saath

help me choose a gift | gift choose karne me help karo | तोहफा चुनने में मदद करो | bhetvastu nivdayla madat kara
भेटवस्तू निवडायला मदत करा | need gifting help for {gender}

{occasion} में क्या पहनकर जाऊँ | {occasion} पर क्या अच्छा लगेगा | {occasion} के लिए क्या लूँ सुझाव दीजिए
{occasion} ला काय घालावं | {occasion} मध्ये काय घालून जाऊ | {occasion} साठी काय चांगलं दिसेल
{occasion} साठी काय घेऊ, सुचवा

{gender} को क्या गिफ्ट दूँ | {gender} के लिए तोहफा सुझाइए | {gender} को देने के लिए कुछ अच्छा बताइए
{gender} के जन्मदिन के लिए क्या लूँ | {gender} ला काय भेट देऊ | {gender} च्या वाढदिवसाला काय घेऊ
{gender} ला देण्यासाठी काहीतरी छान सांगा

गोरे रंग पर कौन सा कलर फबेगा | मोटे लोगों पर कैसा {category} अच्छा लगता है | कद छोटा है, क्या पहनूँ
माझ्यावर कोणता रंग खुलेल | सावळ्या रंगाला काय शोभेल | उंची कमी आहे, काय घालू | जाड दिसू नये म्हणून काय घालू

इस {category} के साथ क्या जमेगा | {category} के नीचे क्या पहनूँ
{colour} {category} के साथ कौन सा {category} ठीक रहेगा | या {category} सोबत काय जाईल | {category} खाली काय घालू
{colour} {category} बरोबर काय शोभेल

आप क्या सलाह देंगे | आप ही कुछ बता दीजिए | समझ में नहीं आ रहा क्या लूँ | मेरे लिए कुछ चुनिए
तुम्हीच काहीतरी निवडा | काय घ्यावं कळत नाही | माझ्यासाठी छानसं निवडून द्या
"""

INTENT = Intent(
    name=IntentName.RECOMMEND,
    description="Wants advice: a gift, an outfit, what to wear, which colour or cut suits, what goes with what.",
    examples=EXAMPLES,
    tools=("search_products", "complementary_products", "compare_products"),
)
